// The three parts of a workbook that its sheets lean on.
#pragma once
#include "platform/sheets/numbers.hpp"
#include "platform/sheets/xml.hpp"
#include <map>

namespace mulin::sheets {

// workbook.xml: the sheets in their order.
struct SheetsReader {
    struct Sheet {
        std::string name, relation;
        bool hidden;
    };
    std::vector<Sheet> sheets{};
    Epoch epoch = Epoch::from_1900;

    void open(std::string_view name, const Attributes& a) {
        if (name == "sheet")
            sheets.push_back({std::string(a["name"]), std::string(a["id"]), !a["state"].empty() && a["state"] != "visible"});
        if (name == "workbookPr" && (a["date1904"] == "1" || a["date1904"] == "true")) epoch = Epoch::from_1904;
    }
    void close(std::string_view) {}
    void text(std::string_view) {}
};

// A string of rich text: runs joined, readings above the characters (rPh) left out.
class TextReader {
public:
    void open(std::string_view name) {
        if (name == "rPh") ++reading_;
        in_text_ = name == "t" && reading_ == 0;
    }
    void close(std::string_view name) {
        if (name == "rPh" && reading_ > 0) --reading_;
        if (name == "t") in_text_ = false;
    }
    void text(std::string_view t) {
        if (in_text_) text_ += t;
    }
    std::string take() { return std::exchange(text_, {}); }

private:
    std::string text_;
    int reading_ = 0;
    bool in_text_ = false;
};

// sharedStrings.xml: the texts that cells name by number.
struct StringsReader {
    std::vector<std::string> strings{};
    TextReader current{};

    void open(std::string_view name, const Attributes&) { current.open(name); }
    void close(std::string_view name) {
        current.close(name);
        if (name == "si") strings.push_back(current.take());
    }
    void text(std::string_view t) { current.text(t); }
};

// styles.xml: the format of each cell style.
struct StylesReader {
    std::map<int, Format> own{};   // formats the workbook spells out, by their number
    std::vector<Format> formats{}; // of cell styles, by the number that cells name
    bool cells = false;            // inside cellXfs; the same element elsewhere styles something else

    void open(std::string_view name, const Attributes& a);
    void close(std::string_view name) {
        if (name == "cellXfs") cells = false;
    }
    void text(std::string_view) {}
};

// A whole number, or −1.
int number_of(std::string_view);

} // namespace mulin::sheets
