// What the system knows of this process, under the names every process tells it by.
#pragma once
#include "platform/measures/exposition.hpp"

namespace mulin::measures {

void write_process(Exposition&);

} // namespace mulin::measures
