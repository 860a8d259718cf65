// SPDX-License-Identifier: Apache-2.0
#include "help.hpp"

#include <zeren/base/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace zeren::cli {
namespace {

constexpr std::size_t left_width = 30;
constexpr std::size_t line_width = 100;

/// Breaks at blanks, and between Chinese characters, which need none.
std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::string word;
    const auto put_word = [&] {
        if (text::display_width(lines.back()) + text::display_width(word) > width)
            lines.emplace_back();
        lines.back() += word;
        word.clear();
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(text, position);
        if (c == U' ' || text::is_han(c))
            put_word();
        if (c != U' ' || !lines.back().empty())
            word.append(text.substr(start, position - start));
    }
    put_word();
    return lines;
}

/// "  LEFT      description", the description wrapped in its own column.
void write_entry(std::ostream& out, const std::string& left, const std::string& description) {
    std::string line = "  " + left;
    std::size_t used = text::display_width(line);
    if (used + 2 > left_width) {
        out << line << '\n';
        line.clear();
        used = 0;
    }
    for (const std::string& part : wrapped(description, line_width - left_width)) {
        const std::string_view trimmed = text::trim(part);
        out << line << std::string(left_width - used, ' ') << trimmed << '\n';
        line.clear();
        used = 0;
    }
}

class HelpFormatter : public CLI::FormatterBase {
  public:
    explicit HelpFormatter(Language language) : language_(language) {}

    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
        std::ostringstream out;
        out << app->get_description() << "\n\n";
        write_usage(out, *app);
        write_positionals(out, *app);
        write_commands(out, *app);
        for (const std::string& group : groups_of(*app))
            write_group(out, *app, group);
        if (!app->get_footer().empty())
            out << '\n' << app->get_footer();
        return out.str();
    }

  private:
    [[nodiscard]] const std::string& say(const Text& text) const { return text.in(language_); }

    static bool has_commands(const CLI::App& app) {
        return !app.get_subcommands([](const CLI::App*) { return true; }).empty();
    }

    static std::vector<const CLI::Option*> positionals_of(const CLI::App& app) {
        return app.get_options([](const CLI::Option* option) { return option->get_positional(); });
    }

    void write_usage(std::ostream& out, const CLI::App& app) const {
        out << say({"Usage: ", "用法："}) << "zeren";
        if (app.get_parent() != nullptr)
            out << ' ' << app.get_name();
        if (has_commands(app))
            out << " COMMAND";
        for (const CLI::Option* option : positionals_of(app))
            out << ' ' << option->get_name(true) << (option->get_expected_max() > 1 ? "…" : "");
        out << " [OPTION…]\n";
    }

    void write_positionals(std::ostream& out, const CLI::App& app) const {
        if (!positionals_of(app).empty())
            out << '\n';
        for (const CLI::Option* option : positionals_of(app))
            write_entry(out, option->get_name(true), option->get_description());
    }

    void write_commands(std::ostream& out, const CLI::App& app) const {
        if (!has_commands(app))
            return;
        out << '\n' << say({"Commands:", "命令："}) << '\n';
        for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
            write_entry(out, sub->get_name(), sub->get_description());
    }

    static bool is_named(const CLI::Option& option) { return option.nonpositional(); }

    /// Groups in the order in which the options were added, the unnamed group first.
    static std::vector<std::string> groups_of(const CLI::App& app) {
        std::vector<std::string> groups{"Options"};
        for (const CLI::Option* option : app.get_options())
            if (is_named(*option) &&
                std::find(groups.begin(), groups.end(), option->get_group()) == groups.end())
                groups.push_back(option->get_group());
        return groups;
    }

    void write_group(std::ostream& out, const CLI::App& app, const std::string& group) const {
        const auto options = app.get_options([&](const CLI::Option* option) {
            return is_named(*option) && option->get_group() == group;
        });
        if (options.empty())
            return;
        out << '\n' << (group == "Options" ? say({"Options", "选项"}) : group) << ":\n";
        for (const CLI::Option* option : options) {
            std::string left = option->get_name(false, true);
            left = text::replace_all(left, ",", ", ");
            if (option->get_type_size() != 0)
                left += " " + option->get_type_name();
            write_entry(out, left, option->get_description());
        }
    }

    Language language_;
};

} // namespace

std::shared_ptr<CLI::FormatterBase> make_help_formatter(Language language) {
    return std::make_shared<HelpFormatter>(language);
}

std::string program_summary(Language language) {
    return Text{"zeren reads responsibility tables (who leads which task, who supports it), builds "
                "the network of units\nand tasks, measures it and draws it.",
                "zeren（责任）读取任务责任分解表（谁牵头、谁配合），构建单位与任务的二部网络，\n计"
                "算指标并绘图。"}
        .in(language);
}

std::string program_footer(Language language) {
    return Text{
        "Examples:\n"
        "  zeren analyze notice.txt -o out/\n"
        "  zeren metrics notice.txt --top 10\n"
        "  zeren draw bipartite notice.txt -T svg -o picture.svg\n\n"
        "Exit codes: 0 done, 1 findings (check --strict), 2 bad input or usage, 3 output not "
        "written,\n4 internal error, 128+n signal n. 'zeren COMMAND --help' says more.\n",
        "示例：\n"
        "  zeren analyze 通知.txt -o out/\n"
        "  zeren metrics 通知.txt --top 10\n"
        "  zeren draw bipartite 通知.txt -T svg -o 图.svg\n\n"
        "退出码：0 完成，1 有问题（check --strict），2 输入或用法有误，3 无法写出，4 "
        "内部错误，128+n "
        "信号 n。\n“zeren 命令 --help”有更多说明。\n"}
        .in(language);
}

std::string example_footer(const std::string& example, Language language) {
    std::string lines;
    std::istringstream in(example);
    for (std::string line; std::getline(in, line);)
        lines += "  " + line + "\n";
    return Text{"Example:\n", "示例：\n"}.in(language) + lines;
}

std::string version_text() {
    std::string text = std::string("zeren ") + ZEREN_VERSION + "\n";
    for (const std::string& line : wrapped("built with " ZEREN_BUILT_WITH, line_width))
        text += std::string(text::trim(line)) + "\n";
    return text;
}

} // namespace zeren::cli
