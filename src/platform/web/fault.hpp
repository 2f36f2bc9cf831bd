// Why a request is turned away before any page sees it: each reason has one status and one plain sentence.
#pragma once
#include "base/names.hpp"
#include <cstddef>
#include <expected>
#include <string_view>

namespace mulin::web {

enum class Fault {
    bad_head,   // not HTTP/1.x, or a head that two readers could take for two different requests
    bad_target, // a path or query that is not properly encoded, or that climbs out with ".."
    bad_form,   // a form that is not encoded as it says
    bad_text,   // a form's text that is not UTF-8, or has a NUL in it
    cut_short,  // the form ends before it should
    head_too_long,
    body_too_long,
    field_too_long,
    too_many_fields,
    files_too_long,
    disk_full, // an upload could not be stored
    busy,      // as many requests wait already as may
    broken,    // a handler threw
};

} // namespace mulin::web

template <> struct mulin::Names<mulin::web::Fault> {
    static constexpr std::string_view all[] = {"bad_head",      "bad_target",    "bad_form",       "bad_text",        "cut_short",
                                               "head_too_long", "body_too_long", "field_too_long", "too_many_fields", "files_too_long",
                                               "disk_full",     "busy",          "broken"};
};

namespace mulin::web {

template <class T> using Checked = std::expected<T, Fault>;

struct FaultAnswer {
    int status;
    std::string_view sentence;
};

// Chinese first, then English: nothing is known yet of who asks.
constexpr FaultAnswer answer_to(Fault fault) {
    switch (fault) {
    case Fault::bad_head: return {400, "无法理解这个请求。 This request cannot be understood."};
    case Fault::bad_target: return {400, "网址有误。 This address is not written properly."};
    case Fault::bad_form: return {400, "表单格式有误。 This form is not encoded properly."};
    case Fault::bad_text: return {400, "表单文字须为 UTF-8。 The text of this form is not UTF-8."};
    case Fault::cut_short: return {400, "表单没有传完。 This form ends too early."};
    case Fault::head_too_long: return {431, "请求头太长。 The head of this request is too long."};
    case Fault::body_too_long: return {413, "内容太长。 This is more than can be sent at once."};
    case Fault::field_too_long: return {413, "表单中有一项太长。 A field of this form is too long."};
    case Fault::too_many_fields: return {413, "表单项太多。 This form has too many fields."};
    case Fault::files_too_long: return {413, "文件太大。 The files are too large."};
    case Fault::disk_full: return {507, "文件暂时无法保存。 The files cannot be stored just now."};
    case Fault::busy: return {503, "现在人多，请稍后再试。 Very busy just now, please try again shortly."};
    case Fault::broken: return {500, "出错了。 Something went wrong."};
    }
    return {500, "Something went wrong."};
}

} // namespace mulin::web
