#include "platform/language/words.hpp"
#include "platform/embedded.hpp"
#include <boost/json.hpp>
#include <stdexcept>

namespace mulin {
namespace {

// "locales/zh-CN/requests.json" → zh, "requests"
struct Where {
    Language language;
    std::string_view room;
};

std::optional<Where> where(std::string_view path) {
    constexpr std::string_view folder = "locales/", ending = ".json";
    if (!path.starts_with(folder) || !path.ends_with(ending)) return std::nullopt;
    path = path.substr(folder.size(), path.size() - folder.size() - ending.size());
    const auto slash = path.find('/');
    const auto language = maybe_named<Language>(path.substr(0, slash));
    if (slash == path.npos || !language) return std::nullopt;
    return Where{*language, path.substr(slash + 1)};
}

} // namespace

Catalogue::Catalogue() {
    for (const auto& [path, bytes] : embedded()) {
        const auto at = where(path);
        if (!at) continue;
        boost::system::error_code wrong;
        const auto json = boost::json::parse({bytes.data(), bytes.size()}, wrong);
        if (wrong || !json.is_object()) throw std::runtime_error(std::string(path) + " is not a JSON object of sentences");
        for (const auto& [key, sentence] : json.get_object())
            sentences_[std::size_t(at->language)].emplace(std::string(at->room) + "." + std::string(key), sentence.as_string());
    }
}

const std::string* Catalogue::find(Language l, std::string_view key) const {
    const auto& all = sentences_[std::size_t(l)];
    const auto i = all.find(key);
    return i == all.end() ? nullptr : &i->second;
}

std::string Words::operator()(std::string_view key, std::span<const std::string> blanks) const {
    const std::string* sentence = catalogue_->find(language_, key);
    if (!sentence) return std::string(key);
    if (blanks.empty()) return *sentence;

    std::string out;
    for (std::size_t i = 0; i < sentence->size(); ++i) {
        const bool blank = i + 2 < sentence->size() && (*sentence)[i] == '{' && (*sentence)[i + 2] == '}';
        const std::size_t n = blank ? std::size_t((*sentence)[i + 1] - '0') : blanks.size();
        if (n < blanks.size()) {
            out += blanks[n];
            i += 2;
        } else out += (*sentence)[i];
    }
    return out;
}

} // namespace mulin
