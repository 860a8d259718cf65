// SPDX-License-Identifier: Apache-2.0
#include "program.hpp"
#include "standard_output.hpp"

#include <zeren/app/interruption.hpp>

#include <malloc.h>

#include <iostream>

namespace {

/// Tables, texts and lists of a large input are of many megabytes, taken and given back in turn.
/// Kept in the process, their pages are taken from the system once and not once for each of them.
void keep_memory() {
    constexpr int large = 256 << 20; // bytes
    ::mallopt(M_MMAP_THRESHOLD, large);
    ::mallopt(M_TRIM_THRESHOLD, large);
    ::mallopt(M_TOP_PAD, 4 << 20);
}

} // namespace

int main(int argc, char** argv) {
    keep_memory();
    zeren::cli::open_missing_standard_files();
    zeren::install_signal_handlers();
    return static_cast<int>(zeren::cli::run_program(argc, argv, std::cerr));
}
