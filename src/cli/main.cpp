// SPDX-License-Identifier: Apache-2.0
#include "program.hpp"
#include "standard_output.hpp"

#include <zeren/app/interruption.hpp>

#include <iostream>

int main(int argc, char** argv) {
    zeren::cli::open_missing_standard_files();
    zeren::install_signal_handlers();
    return static_cast<int>(zeren::cli::run_program(argc, argv, std::cerr));
}
