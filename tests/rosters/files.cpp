#include "rosters/files.hpp"
#include <archive.h>
#include <archive_entry.h>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace mulin::rosters {

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "mulin-rosters-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the test");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::put(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::size_t room = 64 << 10;
    for (const auto& [name, content] : parts) room += content.size() + name.size() + 1024;
    std::string bytes(room, '\0');
    std::size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_open_memory(zip, bytes.data(), bytes.size(), &used);
    for (const auto& [name, content] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(zip, entry);
        archive_write_data(zip, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.resize(used);
    return bytes;
}

std::string workbook(std::string_view sheet, std::string_view strings, std::string_view styles) {
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    const std::string relations = head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const std::string type = R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
    return zipped({
        {"_rels/.rels", relations + "<Relationship Id=\"r1\" " + type + R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml", head + R"(<workbook><sheets><sheet name="住户" sheetId="1" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", relations + "<Relationship Id=\"r1\" " + type + "worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
                                           "<Relationship Id=\"r2\" " + type + "sharedStrings\" Target=\"sharedStrings.xml\"/>" +
                                           "<Relationship Id=\"r3\" " + type + "styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet>" + std::string(sheet) + "</worksheet>"},
        {"xl/sharedStrings.xml", head + "<sst>" + std::string(strings) + "</sst>"},
        {"xl/styles.xml", head + "<styleSheet>" + std::string(styles) + "</styleSheet>"},
    });
}

} // namespace mulin::rosters
