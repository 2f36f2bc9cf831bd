// The living sample of the look: every part in every state, at /design. Its words are invented and stand in locales/*/design.json.
#pragma once
#include "platform/language/words.hpp"
#include "platform/web/html.hpp"

namespace mulin::web {

Html design_page(const Words&);  // the middle of the page
Html design_storm(const Words&); // the emergency banner, for the shell

// The cards it is made of, in four groups.
Html design_ground(const Words&);   // colours, icons, words, plates, pills
Html design_controls(const Words&); // buttons, fields, tiles, forms, tabs
Html design_blocks(const Words&);   // cards, rows, facts, what is said, emptiness
Html design_figures(const Words&);  // lines, numbers, tables, pictures

} // namespace mulin::web
