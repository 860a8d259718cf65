// SPDX-License-Identifier: Apache-2.0
// Options of `zeren study` and `zeren explain --study`, and how results of studies are printed.
#pragma once

#include "command.hpp"
#include "options.hpp"

#include <zeren/app/studies.hpp>
#include <zeren/model/study_result.hpp>

#include <optional>
#include <string>

namespace zeren::cli {

/// What a study is told.
class StudyOptionsInput {
  public:
    void add_to(CLI::App& app, Language language);
    [[nodiscard]] StudyRequest request() const { return request_; }

  private:
    StudyRequest request_;
};

/// --format, --table and --top.
class StudyOutput {
  public:
    void add_to(CLI::App& app, Language language);
    [[nodiscard]] TableFormat format() const { return format_.get(); }
    /// Prints to standard output; warnings and, where the form holds rows alone, the options to
    /// standard error.
    void print(const StudyResult& result, const std::string& schema, Session& session) const;

  private:
    FormatOption format_;
    std::string table_;
    std::optional<double> top_;
};

} // namespace zeren::cli
