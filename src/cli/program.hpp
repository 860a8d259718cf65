// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.hpp"

#include <iosfwd>

namespace zeren::cli {

/// Parses the command line, runs the command and turns whatever it throws into a message and an
/// exit code. The only place that catches.
ExitCode run_program(int argc, const char* const* argv, std::ostream& err);

} // namespace zeren::cli
