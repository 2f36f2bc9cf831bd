// Reading an .xlsx workbook, in this very process; read() of sheets.hpp does it apart.
//
// The archive and the XML are liborcus's; what they mean is read here, because its own importer drops every cell whose text stands in
// the cell itself (t="inlineStr"), which is how many programs export, without a word.
#pragma once
#include "platform/sheets/trouble.hpp"
#include <string_view>

namespace mulin::sheets {

// Throws whatever the libraries throw at broken files, std::bad_alloc at packed ones that grow too large.
Reading read_workbook(std::string_view bytes, const Limits&, std::string_view sheet);

// Characters XML cannot hold are written _x000D_ in workbooks, and so is what merely looks like that.
std::string unescaped(std::string_view cell);
std::string escaped(std::string_view cell); // only what merely looks so: the writing library does the others

} // namespace mulin::sheets
