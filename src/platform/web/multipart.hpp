// multipart/form-data as it arrives: feed it whatever came, in pieces of any size; fields become text, files go to the disk as they come.
#pragma once
#include "platform/web/fault.hpp"
#include "platform/web/http.hpp"
#include "platform/web/scratch.hpp"
#include <deque>

namespace mulin::web {

struct MultipartLimits {
    std::size_t parts = 64;
    std::size_t part_head = 8 * 1024;
    std::size_t field = 64 * 1024;     // one field's text
    std::size_t fields = 1024 * 1024;  // all of them with their names
    std::uint64_t files = 64ull << 20; // all of them together
};

struct MultipartForm {
    Pairs fields{};
    std::vector<Upload> uploads{}; // without those inputs for which no file was chosen
};

class Multipart {
public:
    Multipart(std::string_view boundary, MultipartLimits, Scratch&);

    // Faults: bad_form, bad_text, too_many_fields, field_too_long, body_too_long (the fields together), files_too_long, disk_full.
    // After one of them nothing more may be fed.
    Checked<void> feed(std::string_view chunk);

    // The whole form, or cut_short when its end was not fed. Its uploads stay on the disk as long as this lives.
    Checked<MultipartForm> finish();

private:
    enum class At { preamble, after_boundary, part_head, field, file, ignored, epilogue };
    enum class Step { taken, needs_more };

    Checked<Step> step();
    Checked<Step> after_boundary();
    Checked<Step> begin_part();
    Checked<Step> pass_data();
    Checked<void> put(std::string_view data);
    Checked<void> end_part();

    const std::string delimiter_;
    const MultipartLimits limits_;
    Scratch& scratch_;
    std::string arrived_ = "\r\n"; // not yet understood; the first boundary has no line before it, so one is given to it
    std::size_t taken_ = 0;        // of `arrived_`
    At at_ = At::preamble;
    std::size_t parts_ = 0, fields_size_ = 0;
    std::uint64_t files_size_ = 0;
    std::string name_, text_; // of the field being read
    MultipartForm form_;
    std::deque<ScratchFile> files_;
};

// The boundary a Content-Type names; nothing when it is not multipart/form-data or the boundary is none RFC 2046 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);

} // namespace mulin::web
