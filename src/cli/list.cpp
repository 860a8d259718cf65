// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"

#include <zeren/app/catalogs.hpp>
#include <zeren/app/print.hpp>

namespace zeren::cli {
namespace {

class ListCommand : public Command {
    std::string name() const override { return "list"; }
    Text summary() const override {
        return {"List readers, metrics, studies, views, exporters or findings",
                "列出读取器、指标、研究、视图、导出格式或问题代码"};
    }
    std::string example() const override {
        return "zeren list metrics\n"
               "zeren list metrics --format json";
    }

    void add_options(CLI::App& app, Language language) override {
        OptionAdder add(app, language);
        add.positional("WHAT", kind_,
                       std::vector<std::string>(catalog_names.begin(), catalog_names.end()),
                       {"readers, metrics, studies, views, exporters or findings",
                        "readers、metrics、studies、views、exporters 或 findings"});
        format_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        const TableFormat format = format_.get();
        TableContext context;
        context.schema = "zeren/list/1";
        if (!is_for_people(format))
            context.facts.emplace_back("of", kind_);
        context.as_blocks = kind_ == "metrics" || kind_ == "studies";
        print_table(catalog(kind_, language_of(format, session.language)), format, context,
                    session.out);
        return ExitCode::done;
    }

    std::string kind_;
    FormatOption format_;
};

} // namespace

std::unique_ptr<Command> make_list() {
    return std::make_unique<ListCommand>();
}

} // namespace zeren::cli
