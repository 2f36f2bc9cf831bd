// The parts of every page: each a function from a small value to Html. They speak no language (all words come in translated),
// ask nothing and decide nothing. Ids are the caller's, so that two of a kind can stand on one page.
// Fields without a default must be given; what they look like stands in /design, what they are for in docs and in each header.
#pragma once
#include "platform/web/icons.hpp"
#include "platform/web/parts_blocks.hpp"
#include "platform/web/parts_form.hpp"
#include "platform/web/parts_lines.hpp"
#include "platform/web/parts_numbers.hpp"
#include "platform/web/parts_pictures.hpp"
#include "platform/web/parts_table.hpp"
#include "platform/web/parts_ways.hpp"
#include "platform/web/parts_words.hpp"
