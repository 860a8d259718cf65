// SPDX-License-Identifier: Apache-2.0
// How the figures were made: inputs with hashes, options, seed, version, and every measure shown.
#include "nodes.hpp"

#include <zeren/app/manifest.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/export/print_table.hpp>
#include <zeren/metrics/in_chinese.hpp>

namespace zeren::report {
namespace {

struct SubjectTitle {
    Subject subject;
    const char *zh, *en;
};
constexpr SubjectTitle subject_titles[]{{Subject::unit, "单位", "Units"},
                                        {Subject::task, "任务", "Tasks"},
                                        {Subject::leader, "领导", "Leaders"},
                                        {Subject::pair, "单位对", "Pairs of units"},
                                        {Subject::network, "网络", "Network"}};

/// A text of a descriptor: one where both languages say the same.
Node descriptor_text(std::string_view english) {
    const std::string_view chinese = in_chinese(english);
    return object(with("zh", chinese), with("en", english), with("differ", chinese != english));
}

Node measure_node(const MetricInfo& info) {
    return object(with("id", info.id), with("zh", info.title_zh), with("en", info.title),
                  with("formula", descriptor_text(info.formula)),
                  with("reads", descriptor_text(info.reads)),
                  with("range", descriptor_text(info.range)),
                  with("undefined", descriptor_text(info.undefined_when)),
                  with("sometimes-undefined", info.undefined_when != "never"),
                  with("citation", descriptor_text(info.citation)));
}

Node option(std::string_view name, std::string_view value) {
    return object(with("name", name), with("value", value));
}

} // namespace

Node methods_part(const Basis& basis) {
    Node groups = empty_list();
    for (const SubjectTitle& title : subject_titles) {
        const MetricTable& table = table_of(basis.analysis, title.subject);
        Node measures = empty_list();
        for (const MetricInfo* info : table.metrics)
            measures << measure_node(*info);
        groups << object(with("zh", title.zh), with("en", title.en),
                         with("count", table.metrics.size()),
                         with("measures", std::move(measures)));
    }
    Node options = empty_list();
    for (const auto& [name, value] : result_options(basis.analysis.options))
        options << option(name, cell_text(value));
    options << option("draws", std::to_string(basis.content.draws));
    Node inputs = empty_list();
    for (const InputDigest& input : basis.content.inputs)
        inputs << object(with("file", without_machine_path(input.name)),
                         with("bytes", static_cast<std::size_t>(input.bytes)),
                         with("sha256", input.sha256));
    return object(with("version", ZEREN_VERSION), with("options", std::move(options)),
                  with("inputs", std::move(inputs)), with("groups", std::move(groups)));
}

} // namespace zeren::report
