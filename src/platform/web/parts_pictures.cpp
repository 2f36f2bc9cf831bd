#include "platform/web/parts_pictures.hpp"
#include "platform/web/icons.hpp"
#include "platform/web/parts_words.hpp"

namespace mulin::web {
namespace {

Html figure(const Photo& p) {
    Html picture = p.drawing;
    if (picture.empty())
        picture << R"(<img src=")" << Url(p.src) << R"(" alt=")" << p.alt
                << R"(" width="240" height="180" loading="lazy" decoding="async">)";
    Html h = "<figure>";
    if (p.href.empty()) h << picture;
    else h << R"(<a href=")" << Url(p.href) << R"(">)" << picture << "</a>";
    if (!p.caption.empty()) h << "<figcaption>" << p.caption << "</figcaption>";
    return h << "</figure>";
}

} // namespace

Html photos(const std::vector<Photo>& all) {
    Html h = R"(<div class="photos">)";
    for (const Photo& p : all) h << figure(p);
    return h << "</div>";
}

Html before_after(const BeforeAfter& b) {
    Html h;
    h << R"(<div class="pair">)" << figure(b.before) << figure(b.after) << "</div>";
    return h;
}

Html qr(const Qr& q) {
    Html h;
    h << R"(<div class="qr">)" << q.square << "<p>" << strong(q.title) << "<br>" << q.sentence << "<br>" << phone_link(q.phone)
      << "</p></div>";
    return h;
}

Html plates(const std::vector<PlateLink>& all) {
    Html h = R"(<div class="plates">)";
    for (const PlateLink& p : all)
        h << "<a" << when(p.open_still, R"( class="open")") << R"( href=")" << Url(p.href) << R"(">)"
          << icon(p.open_still ? Icon::phone : Icon::tick) << p.address << R"(<span class="hide"> )" << p.spoken << "</span></a>";
    return h << "</div>";
}

} // namespace mulin::web
