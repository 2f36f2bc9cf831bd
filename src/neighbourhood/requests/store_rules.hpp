// The SQL of what officers changed: routing rules, limits, categories.
#pragma once
#include "neighbourhood/requests/categories.hpp"
#include "neighbourhood/requests/deadlines.hpp"
#include "neighbourhood/requests/routing.hpp"
#include "platform/database/tx.hpp"

namespace mulin::requests::store {

std::vector<RoutingRule> rules(Tx&); // by position; empty: nobody changed the ones we start with
void put(Tx&, const RoutingRule&);
bool remove(Tx&, RuleId);

std::vector<Limits> limits(Tx&); // only the levels that were changed
void put(Tx&, const Limits&);

std::vector<Category> categories(Tx&); // only those that were changed; their group is not kept
void put(Tx&, const Category&);

} // namespace mulin::requests::store
