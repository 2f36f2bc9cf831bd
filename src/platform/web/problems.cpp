#include "platform/web/problems.hpp"
#include "platform/web/errors.hpp"
#include "platform/web/visit.hpp"
#include <boost/json.hpp>

namespace mulin::web {
namespace {

namespace json = boost::json;

json::object one(const Words& say, const Refusal& r) {
    json::object o{{"name", r.name}, {"title", say(r.name, r.blanks)}};
    if (!r.field.empty()) o["field"] = r.field;
    return o;
}

Data written(json::object o) {
    return {.text = json::serialize(o), .status = int(o["status"].as_int64()), .type = "application/problem+json"};
}

json::object head(std::string_view name, std::string_view sentence, int status) {
    return {{"type", "urn:mulin:" + std::string(name)}, {"title", sentence}, {"status", status}, {"name", name}};
}

} // namespace

Data problem(const Words& say, const Refusal& r) {
    auto o = head(r.name, say(r.name, r.blanks), status(r.why));
    if (!r.field.empty()) o["field"] = r.field;
    if (!r.also.empty()) {
        json::array all{one(say, r)};
        for (const auto& more : r.also) all.push_back(one(say, more));
        o["errors"] = std::move(all);
    }
    return written(std::move(o));
}

Data problem(std::string_view name, std::string_view sentence, int status) { return written(head(name, sentence, status)); }

Answer problem_answer(const Visit& v, const Refusal& r) { return problem(v.say, r); }

} // namespace mulin::web
