// SPDX-License-Identifier: Apache-2.0
#include "manual.hpp"

#include "command_tree.hpp"

#include <zeren/base/text.hpp>

#include <sstream>

namespace zeren::cli {
namespace {

/// Text that roff prints as it stands.
std::string roff(std::string text) {
    text = text::replace_all(std::move(text), "\\", "\\e");
    text = text::replace_all(std::move(text), "-", "\\-");
    if (text.starts_with('.') || text.starts_with('\''))
        text.insert(0, "\\&");
    return text;
}

std::string bold(const std::string& text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string italic(const std::string& text) {
    return "\\fI" + roff(text) + "\\fR";
}

class ManualPage {
  public:
    explicit ManualPage(Language language) : language_(language) {}

    std::string write(const std::vector<CommandShape>& tree) {
        const CommandShape& program = tree.front();
        out_ << ".TH ZEREN 1 \"\" \"zeren " << ZEREN_VERSION << "\" \""
             << say({"User Commands", "用户命令"}) << "\"\n";
        section({"NAME", "名称"});
        out_ << "zeren \\- "
             << say({"measure and draw who leads and who supports which task",
                     "责任分解表的网络分析与绘图"})
             << '\n';
        section({"SYNOPSIS", "概要"});
        for (const CommandShape& command : tree)
            if (!command.name.empty())
                synopsis(command);
        section({"DESCRIPTION", "说明"});
        out_ << roff(text::replace_all(program.summary, "\n", " ")) << '\n';
        section({"COMMANDS", "命令"});
        for (const CommandShape& command : tree)
            if (!command.name.empty())
                describe(command);
        section({"OPTIONS WITHOUT A COMMAND", "不带命令的选项"});
        options(program);
        closing(program);
        return std::move(out_).str();
    }

  private:
    [[nodiscard]] const std::string& say(const Text& text) const { return text.in(language_); }

    void section(const Text& title) { out_ << ".SH " << say(title) << '\n'; }

    void synopsis(const CommandShape& command) {
        out_ << bold("zeren " + command.name);
        for (const PositionalShape& positional : command.positionals)
            out_ << ' ' << italic(positional.name) << (positional.repeated ? "\\&..." : "");
        out_ << " [" << italic(say({"OPTION", "选项"})) << "\\&...]\n.br\n";
    }

    void describe(const CommandShape& command) {
        out_ << ".SS zeren " << roff(command.name) << '\n' << roff(command.summary) << ".\n";
        for (const PositionalShape& positional : command.positionals)
            entry(italic(positional.name), positional.description);
        options(command);
        examples(command.footer);
    }

    void options(const CommandShape& command) {
        for (const OptionShape& option : command.options) {
            std::string tag;
            for (const std::string& flag : option.flags)
                tag += (tag.empty() ? "" : ", ") + bold(flag);
            if (option.value.taken)
                tag += " " + italic(option.value.name);
            entry(tag, option.description);
        }
    }

    void entry(const std::string& tag, const std::string& description) {
        out_ << ".TP\n" << tag << '\n' << roff(description) << '\n';
    }

    /// A footer's first line is a title, its other lines are command lines.
    void examples(const std::string& footer) {
        std::istringstream lines(footer);
        std::string line;
        std::getline(lines, line);
        out_ << ".PP\n" << roff(line) << "\n.nf\n";
        while (std::getline(lines, line))
            out_ << roff(line) << '\n';
        out_ << ".fi\n";
    }

    void closing(const CommandShape& program) {
        section({"EXIT STATUS", "退出码"});
        for (const auto& [code, meaning] :
             {std::pair<const char*, Text>{"0", {"done; warnings are allowed", "完成（可有警告）"}},
              {"1", {"findings, under check --strict", "有问题（check --strict）"}},
              {"2", {"wrong usage, bad input or a limit", "用法或输入有误，或超出限制"}},
              {"3", {"output not written; old files are as they were", "无法写出；原有文件不变"}},
              {"4", {"a fault in zeren", "内部错误"}},
              {"128+n", {"ended by signal n", "被信号 n 终止"}}})
            entry(bold(code), say(meaning));
        section({"ENVIRONMENT", "环境变量"});
        for (const auto& [name, meaning] :
             {std::pair<const char*, Text>{"LC_ALL, LC_MESSAGES, LANG",
                                           {"language of help and messages, unless --lang names it",
                                            "帮助与消息的语言（--lang 优先）"}},
              {"NO_COLOR", {"no colour in messages, when set and not empty", "非空时消息不着色"}},
              {"SOURCE_DATE_EPOCH",
               {"the date that results carry, in seconds since 1970",
                "结果文件所写的日期（自 1970 年起的秒数）"}}})
            entry(bold(name), say(meaning));
        section({"EXAMPLES", "示例"});
        examples(program.footer.substr(0, program.footer.find("\n\n") + 1));
    }

    Language language_;
    std::ostringstream out_;
};

} // namespace

std::string manual_page(const CLI::App& app, Language language) {
    return ManualPage(language).write(command_tree(app));
}

} // namespace zeren::cli
