// The command line: `mulin serve`, `mulin demo`, … Everything below is a library to it.
#pragma once

namespace mulin::app {

// The exit status: 0 done, 1 could not be done (with a sentence on stderr), 2 the words were wrong.
int run(int argc, char** argv);

} // namespace mulin::app
