// SPDX-License-Identifier: Apache-2.0
// What an input may come to: every limit is an option, and a message that refuses names it.
#include "options.hpp"

#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <array>

namespace zeren::cli {

void ReadingOptions::add_limits(OptionAdder& add, const std::string& group) {
    struct Limit {
        const char* option;
        std::size_t& value;
        const char* unit;
        Text meaning;
    };
    ReadLimits& file = options_.reading.limits;
    NetworkLimits& network = options_.limits;
    for (Limit& limit : std::array{
             Limit{"--max-input",
                   file.input_bytes,
                   "BYTES",
                   {"refuse larger inputs", "拒绝更大的输入"}},
             Limit{"--max-rows",
                   file.rows,
                   "N",
                   {"refuse tables with more rows", "拒绝行数更多的表格"}},
             Limit{"--max-cols",
                   file.columns,
                   "N",
                   {"refuse tables with more columns", "拒绝列数更多的表格"}},
             Limit{"--max-cells",
                   file.cells,
                   "N",
                   {"refuse documents with more cells", "拒绝单元格更多的文件"}},
             Limit{"--max-cell",
                   file.cell_bytes,
                   "BYTES",
                   {"refuse longer cells", "拒绝更长的单元格"}},
             Limit{"--max-tables",
                   file.tables,
                   "N",
                   {"refuse documents with more tables", "拒绝表格更多的文件"}},
             Limit{"--max-depth",
                   file.depth,
                   "N",
                   {"refuse HTML, DOCX and XLSX with more elements inside each other, 2000 at most",
                    "拒绝嵌套更深的 HTML、DOCX、XLSX，最大 2000"}},
             Limit{"--max-attributes",
                   file.attributes,
                   "N",
                   {"refuse HTML tags with more attributes", "拒绝属性更多的 HTML 标签"}},
             Limit{
                 "--max-tree",
                 file.tree_bytes,
                 "BYTES",
                 {"refuse HTML whose tree would take more memory", "拒绝解析所需内存更多的 HTML"}},
             Limit{"--max-name",
                   network.name,
                   "N",
                   {"refuse names of more characters", "拒绝字数更多的名称"}},
             Limit{"--max-units-per-task",
                   network.units_per_task,
                   "N",
                   {"refuse tasks with more units", "拒绝单位更多的任务"}},
             Limit{"--max-edges",
                   network.ties,
                   "N",
                   {"refuse inputs with more ties of units and tasks",
                    "拒绝单位与任务关系更多的输入"}},
             Limit{"--max-unzip",
                   file.unzip_bytes,
                   "BYTES",
                   {"refuse DOCX and XLSX that unpack to more", "拒绝解压后更大的 DOCX、XLSX"}},
             Limit{"--max-ratio",
                   file.unzip_ratio,
                   "N",
                   {"refuse parts packed tighter than this", "拒绝压缩比更高的部件"}},
             Limit{"--max-zip-entries",
                   file.zip_entries,
                   "N",
                   {"refuse containers with more parts", "拒绝部件更多的容器"}}}) {
        const std::string standard = " (" + std::to_string(limit.value) + ")";
        add.value(limit.option, limit.value, limit.unit,
                  {limit.meaning.en + standard, limit.meaning.zh + standard})
            ->transform(CLI::AsSizeValue(false).description(""))
            ->group(group);
    }
}

void ReadingOptions::check_limits(const ReadLimits& limits) {
    if (limits.depth > deepest_depth)
        throw UsageError("bad-value",
                         {"--max-depth has to be at most " + std::to_string(deepest_depth),
                          "--max-depth 不得超过 " + std::to_string(deepest_depth)},
                         {});
}

} // namespace zeren::cli
