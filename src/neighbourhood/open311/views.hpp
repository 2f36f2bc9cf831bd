// What programs read: one tree, written as JSON or as XML.
#pragma once
#include "neighbourhood/open311/open311.hpp"
#include "platform/language/words.hpp"
#include "platform/web/answers.hpp"
#include <boost/json/value.hpp>

namespace mulin::open311::views {

enum class Format { json, xml };

// The tree as text. In XML it is the element `root`; what stands in a list is named by the standard: service in services, request in
// service_requests, … Characters that XML cannot hold become U+FFFD.
web::Data written(Format, std::string_view root, const boost::json::value&, int status = 200);

boost::json::array services(const Words&, std::span<const requests::Category>);
boost::json::object definition(const Words&, const requests::Category&);
boost::json::object discovery(std::string_view address, std::string_view contact);
// `extended`: with the attributes that came along.
boost::json::object request(const Words&, const Shown&, std::string_view address, Format, bool extended);

} // namespace mulin::open311::views
