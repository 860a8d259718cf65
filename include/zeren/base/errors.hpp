// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <stdexcept>
#include <string>

namespace zeren {

/// Base of what zeren throws: a diagnostic that ends the run. `main` maps each kind to an exit
/// code.
class Error : public std::runtime_error {
  public:
    explicit Error(Diagnostic diagnostic)
        : std::runtime_error(diagnostic.message.en), diagnostic_(std::move(diagnostic)) {}
    [[nodiscard]] const Diagnostic& diagnostic() const { return diagnostic_; }

  private:
    Diagnostic diagnostic_;
};

/// Nothing can be read: missing, empty, undecodable, no table, over a limit. Exit code 2.
class InputError : public Error {
  public:
    using Error::Error;
    InputError(std::string code, InputLocation where, Text message, Text hint)
        : Error({std::move(code), Severity::error, std::move(where), std::move(message),
                 std::move(hint)}) {}
};

/// The request makes no sense: unknown name, contradicting options. Exit code 2.
class UsageError : public Error {
  public:
    using Error::Error;
    UsageError(std::string code, Text message, Text hint)
        : Error({std::move(code), Severity::error, {}, std::move(message), std::move(hint)}) {}
};

/// Output could not be written, or a diagram could not be made. Exit code 3.
class OutputError : public Error {
  public:
    using Error::Error;
    OutputError(std::string code, InputLocation where, Text message, Text hint)
        : Error({std::move(code), Severity::error, std::move(where), std::move(message),
                 std::move(hint)}) {}
};

} // namespace zeren
