#include "platform/sheets/package.hpp"
#include "platform/sheets/xml.hpp"
#include <filesystem>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace mulin::sheets {
namespace {

struct RelationsReader {
    std::filesystem::path folder;
    std::vector<Package::Relation> found{};

    void open(std::string_view name, const Attributes& a) {
        if (name != "Relationship" || a["TargetMode"] == "External") return;
        const std::string_view type = a["Type"];
        const auto target = (folder / a["Target"]).lexically_normal().generic_string();
        found.push_back(
            {std::string(a["Id"]), std::string(type.substr(type.rfind('/') + 1)), target.starts_with('/') ? target.substr(1) : target});
    }
    void close(std::string_view) {}
    void text(std::string_view) {}
};

} // namespace

struct Package::Archive {
    orcus::zip_archive_stream_blob stream;
    orcus::zip_archive zip;

    explicit Archive(std::string_view bytes) : stream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), zip(&stream) {
        zip.load();
    }
};

Package::Package(std::string_view bytes) : archive_(std::make_unique<Archive>(bytes)) {}
Package::~Package() = default;

std::string Package::part(const std::string& path) const {
    std::vector<unsigned char> bytes;
    if (!archive_->zip.read_file_entry(path, bytes)) return {};
    std::string text(bytes.begin(), bytes.end());
    while (text.ends_with('\0')) text.pop_back(); // the library leaves one
    return text;
}

std::vector<Package::Relation> Package::relations_of(const std::string& path) const {
    const std::filesystem::path file(path);
    RelationsReader reader{file.parent_path()};
    walk(part((file.parent_path() / "_rels" / (file.filename().string() + ".rels")).generic_string()), reader);
    return std::move(reader.found);
}

} // namespace mulin::sheets
