#include "platform/web/parts_form.hpp"
#include "platform/web/parts_words.hpp"
#include "platform/web/shortcut.hpp"

namespace mulin::web {
namespace {

// What is said about a field, in the order it is read; the ids tie it to the input.
struct About {
    std::string id, hint, wrong;
};

Html sentences(const About& a) {
    Html h;
    if (!a.hint.empty()) h << R"(<p class="hint")" << attribute("id", a.id + "-hint") << ">" << a.hint << "</p>";
    if (!a.wrong.empty())
        h << R"(<p class="wrong")" << attribute("id", a.id + "-wrong") << ">" << icon(Icon::ring_alert) << "<span>" << a.wrong
          << "</span></p>";
    return h;
}

Html described(const About& a) {
    std::string ids;
    if (!a.hint.empty()) ids = a.id + "-hint";
    if (!a.wrong.empty()) ids += (ids.empty() ? "" : " ") + a.id + "-wrong";
    return attribute("aria-describedby", ids);
}

struct Kind {
    std::string_view type, mode;
    bool figures;
};

Kind kind(Input i) {
    switch (i) {
    case Input::tel: return {"tel", "tel", true};
    case Input::number: return {"text", "numeric", true};
    case Input::money: return {"text", "decimal", true};
    case Input::date: return {"date", "", true};
    case Input::time: return {"time", "", true};
    case Input::moment: return {"datetime-local", "", true};
    case Input::password: return {"password", "", false};
    case Input::search: return {"search", "search", false};
    case Input::email: return {"email", "email", false};
    case Input::file: return {"file", "", false};
    case Input::text:
    case Input::area:
    case Input::choice: break;
    }
    return {"text", "", false};
}

Html common(const Field& f, const About& a) {
    Html h;
    h << R"( class="input)" << when(f.narrow, " short") << when(kind(f.input).figures, " num") << "\"" << attribute("id", a.id)
      << attribute("name", f.name) << attribute("autocomplete", f.autocomplete) << described(a)
      << when(!f.wrong.empty(), R"( aria-invalid="true")") << when(f.needed, " required") << when(f.here, " autofocus") << shortcut(f.key);
    if (f.longest > 0) h << R"( maxlength=")" << f.longest << "\"";
    return h;
}

Html input(const Field& f, const About& a) {
    Html h;
    if (f.input == Input::area) {
        h << "<textarea" << common(f, a) << R"( rows=")" << f.rows << R"(">)" << f.value << "</textarea>";
    } else if (f.input == Input::choice) {
        h << "<select" << common(f, a) << ">";
        for (const Option& o : f.options)
            h << R"(<option value=")" << o.value << "\"" << when(o.value == f.value, " selected") << ">" << o.word << "</option>";
        h << "</select>";
    } else {
        const Kind k = kind(f.input);
        const bool keeps = f.input != Input::password && f.input != Input::file;
        h << "<input" << common(f, a) << attribute("type", k.type) << attribute("inputmode", k.mode)
          << attribute("value", keeps ? std::string_view(f.value) : std::string_view()) << attribute("accept", f.accept)
          << attribute("min", f.min) << attribute("max", f.max) << when(f.many, " multiple") << ">";
    }
    return h;
}

Html tile(const Tiles& all, const Tile& t, std::string_view id) {
    Html h;
    h << R"(<label class="tile"><input type=")" << when(all.pick == Pick::one, "radio") << when(all.pick == Pick::many, "checkbox") << "\""
      << attribute("id", id) << attribute("name", all.name) << R"( value=")" << t.value << "\"" << when(t.chosen, " checked")
      << shortcut(t.key) << R"(><span class="face">)" << icon(t.icon) << "<span><b>" << t.word << "</b>";
    if (!t.line.empty()) h << "<small>" << t.line << "</small>";
    return h << "</span>" << kbd(t.key) << "</span></label>";
}

Html note(const Tiles& t) {
    Html h;
    if (!t.note.empty()) h << R"( <span class="quiet">)" << t.note << "</span>";
    return h;
}

std::string_view columns(const Tiles& t) {
    const bool keyed = !t.tiles.empty() && !t.tiles.front().key.empty();
    switch (t.abreast) {
    case Abreast::one: return keyed ? "tiles one keyed" : "tiles one";
    case Abreast::two: return keyed ? "tiles keyed" : "tiles";
    case Abreast::three: return keyed ? "tiles three keyed" : "tiles three";
    case Abreast::four: return keyed ? "tiles four keyed" : "tiles four";
    case Abreast::ballot: return "tiles one three";
    }
    return "tiles";
}

std::string_view look(FormLook l) {
    switch (l) {
    case FormLook::plain: return "stack";
    case FormLook::loose: return "stack-l";
    case FormLook::card: return "card stack";
    case FormLook::seek: return "seek";
    }
    return "stack";
}

} // namespace

Html field(const Field& f) {
    const About about{f.id.empty() ? f.name : f.id, f.hint, f.wrong};
    Html h;
    h << R"(<div class="field)" << when(!f.wrong.empty(), " bad") << R"("><label)" << when(f.title, R"( class="h2")")
      << attribute("for", about.id) << ">" << f.label;
    if (!f.key.empty()) h << " " << kbd(f.key);
    return h << "</label>" << sentences(about) << input(f, about) << "</div>";
}

Html tiles(const Tiles& t) {
    const About about{t.id.empty() ? t.name : t.id, t.hint, t.wrong};
    Html h;
    h << R"(<fieldset class="field)" << when(!t.wrong.empty(), " bad") << "\"" << described(about) << "><legend"
      << when(t.title, R"( class="h2")") << when(t.silent, R"( class="hide")") << ">" << t.legend << note(t) << "</legend>"
      << sentences(about) << t.before << "<div" << attribute("class", columns(t)) << ">";
    for (const Tile& one : t.tiles) h << tile(t, one, &one == &t.tiles.front() ? std::string_view(about.id) : std::string_view());
    return h << "</div></fieldset>";
}

Html form(const Form& f) {
    const bool get = f.look == FormLook::seek;
    Html h;
    h << "<form" << attribute("id", f.id) << attribute("class", look(f.look)) << R"( action=")" << Url(f.action) << "\""
      << when(get, R"( method="get" role="search")") << when(!get, R"( method="post" novalidate)")
      << when(f.files, R"( enctype="multipart/form-data")");
    if (f.draft)
        h << attribute("data-draft", f.draft->name) << attribute("data-kept", f.draft->kept) << attribute("data-waiting", f.draft->waiting)
          << attribute("data-photos", f.draft->photos);
    h << ">";
    if (f.draft) h << R"(<p class="said wait" role="status" data-draft-said hidden></p>)";
    h << f.body;
    for (const Hidden& one : f.hidden) h << R"(<input type="hidden" name=")" << one.name << R"(" value=")" << one.value << R"(">)";
    return h << "</form>";
}

Html errors(const Errors& e) {
    Html h;
    if (e.wrongs.empty()) return h;
    h << R"(<div class="wrongs" role="alert" tabindex="-1" autofocus><h2>)" << e.title << "</h2><ul>";
    for (const auto& [id, sentence] : e.wrongs) {
        h << "<li>";
        if (id.empty()) h << sentence;
        else h << R"(<a href=")" << Url("#" + id) << R"(">)" << sentence << "</a>";
        h << "</li>";
    }
    return h << R"(</ul><p class="hint">)" << e.kept << "</p></div>";
}

} // namespace mulin::web
