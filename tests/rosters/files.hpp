// Files for tests: a folder that goes away again, and workbooks put together by hand where no program would write them so.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mulin::rosters {

// A folder of its own for one test.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    std::filesystem::path path(std::string_view name) const { return path_ / name; }
    std::filesystem::path put(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

// A compressed archive of these parts.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);

// A workbook whose one sheet "住户" has this inside <worksheet>. `strings` are its shared ones, as XML items; `styles` what stands in
// <styleSheet>.
std::string workbook(std::string_view sheet, std::string_view strings = {}, std::string_view styles = {});

} // namespace mulin::rosters
