#include "app/app.hpp"

int main(int argc, char** argv) { return mulin::app::run(argc, argv); }
