// A workbook as the zip archive of XML parts that it is. Only ever used apart (apart.hpp): the libraries below are fast, not cautious.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mulin::sheets {

class Package {
public:
    // `bytes` must outlive the package. Throws when they are no zip archive.
    explicit Package(std::string_view bytes);
    ~Package();

    // Unpacked; "" when there is no such part.
    std::string part(const std::string& path) const;

    struct Relation {
        std::string id, type, path;
    }; // type: only its last word, "worksheet"; path: from the package's root
    std::vector<Relation> relations_of(const std::string& path) const;

private:
    struct Archive;
    std::unique_ptr<Archive> archive_;
};

} // namespace mulin::sheets
