// SPDX-License-Identifier: Apache-2.0
// The options that several commands share, each described once, in both languages.
#pragma once

#include <zeren/app/language.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/app/print.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace zeren::cli {

/// Adds options to a command, with descriptions in the language of the help.
class OptionAdder {
  public:
    OptionAdder(CLI::App& app, Language language) : app_(app), language_(language) {}

    /// `value_name` stands for the value in the help.
    template <class Value>
    CLI::Option* value(const std::string& flags, Value& target, const char* value_name,
                       const Text& description);
    CLI::Option* flag(const std::string& flags, bool& target, const Text& description);
    /// A value out of a list; another one is a UsageError that names the nearest.
    CLI::Option* choice(const std::string& flags, std::string& target,
                        std::span<const std::string_view> choices, const Text& description);
    /// The same for a comma-separated list of values, none of them checked.
    CLI::Option* list(const std::string& flags, std::vector<std::string>& target,
                      const char* value_name, const Text& description);
    /// One word out of a list, which the command itself checks.
    CLI::Option* positional(const std::string& name, std::string& target,
                            std::span<const std::string> choices, const Text& description);
    CLI::Option* positional(const std::string& name, std::vector<std::string>& target,
                            const Text& description);

  private:
    CLI::App& app_;
    Language language_;
};

/// What the layout of a picture may use before it is stopped.
void add_picture_limits(OptionAdder& add, PictureLimits& limits);
/// Throws UsageError for a limit that no layout could keep.
void check_picture_limits(const PictureLimits& limits);

/// INPUT… and how inputs are read.
class ReadingOptions {
  public:
    void add_to(CLI::App& app, Language language);
    [[nodiscard]] PipelineOptions pipeline(Progress& progress) const;

  private:
    void add_limits(OptionAdder& add, const std::string& group);
    /// Throws UsageError for a limit beyond what the readers can do.
    static void check_limits(const ReadLimits& limits);

  protected:
    PipelineOptions options_;
    bool no_default_supporters_ = false;
    std::string encoding_errors_ = "refuse";
    unsigned jobs_ = 0; ///< 0 = as many as there are cores
};

/// Also how the graph is made of what was read.
class AnalysisInput : public ReadingOptions {
  public:
    void add_to(CLI::App& app, Language language);
    /// Throws UsageError for values that contradict each other.
    [[nodiscard]] PipelineOptions pipeline(Progress& progress) const;

  private:
    std::string collectives_ = "keep";
    std::string weights_ = "1:1";
    std::string convention_ = "zeren";
};

/// --format for rows.
class FormatOption {
  public:
    void add_to(CLI::App& app, Language language);
    [[nodiscard]] TableFormat get() const;

  private:
    std::string name_ = "table";
};

/// The options of every command, after parsing.
struct CommonOptions {
    bool quiet = false;
    bool verbose = false;
    std::string color = "auto";
    std::string config;
    std::string diagnostics = "text";
    std::string language = "auto";

    void add_to(CLI::App& app, Language help_language);
};

/// Writes data to a file (atomically), or to standard output when `path` is empty or "-".
void write_result(const std::string& path, std::string_view bytes, std::ostream& out);

} // namespace zeren::cli
