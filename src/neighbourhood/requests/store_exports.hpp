// The SQL of long lists with people in them.
#pragma once
#include "neighbourhood/requests/requests_exports.hpp"

namespace mulin::requests::store {

void insert(Tx&, const ExportAsked&);
std::vector<ExportAsked> exports_since(Tx&, TimePoint); // newest first
void allow(Tx&, ExportId, PersonId by);
void take(Tx&, ExportId);

} // namespace mulin::requests::store
