// SPDX-License-Identifier: Apache-2.0
// Options of `zeren study` and `zeren explain --study`, and how results of studies are printed.
#pragma once

#include "command.hpp"
#include "options.hpp"

#include <zeren/app/studies.hpp>
#include <zeren/model/study_result.hpp>

#include <optional>
#include <span>
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
    /// Whether a file is handed on, which must not tell the folders of this machine.
    [[nodiscard]] bool writes_files() const { return !report_.empty() || !workbook_.empty(); }
    /// Prints to standard output, one after the other; warnings and, where the form holds rows
    /// alone, the options to standard error. Writes the page and the workbook where they are asked
    /// for.
    void print(std::span<const StudyResult> results, const std::string& schema,
               Session& session) const;
    void print(const StudyResult& result, const std::string& schema, Session& session) const {
        print({&result, 1}, schema, session);
    }

  private:
    void print_one(const StudyResult& result, const std::string& schema, Session& session) const;

    FormatOption format_;
    std::string report_, workbook_; ///< files; empty = none
    std::string table_;
    std::optional<double> top_;
};

} // namespace zeren::cli
