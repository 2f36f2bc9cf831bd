// A part's XML, walked through element by element. Prefixes (x:row) are left out; text comes with entities resolved.
#pragma once
#include <orcus/sax_parser.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mulin::sheets {

class Attributes {
public:
    // "" when there is none.
    std::string_view operator[](std::string_view name) const {
        for (const auto& [has, value] : all_)
            if (has == name) return value;
        return {};
    }
    void add(std::string_view name, std::string_view value) { all_.emplace_back(name, value); }
    void clear() { all_.clear(); }

private:
    std::vector<std::pair<std::string, std::string>> all_;
};

// Tells `reader` of open(name, attributes), close(name) and text(text), in their order. Throws on broken XML.
template <class Reader> void walk(const std::string& xml, Reader& reader) {
    struct Guide : orcus::sax_handler {
        explicit Guide(Reader& r) : told(r) {}
        void end_declaration(std::string_view) { attributes.clear(); }
        void attribute(const orcus::sax::parser_attribute& a) { attributes.add(a.name, a.value); }
        void start_element(const orcus::sax::parser_element& e) {
            told.open(e.name, attributes);
            attributes.clear();
        }
        void end_element(const orcus::sax::parser_element& e) { told.close(e.name); }
        void characters(std::string_view t, bool) { told.text(t); }
        Reader& told;
        Attributes attributes;
    };
    if (xml.empty()) return;
    Guide guide(reader);
    orcus::sax_parser<Guide>(xml.data(), xml.size(), guide).parse();
}

} // namespace mulin::sheets
