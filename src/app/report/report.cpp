// SPDX-License-Identifier: Apache-2.0
#include "nodes.hpp"
#include "page.hpp"

namespace zeren {

std::string make_report(const Analysis& analysis, const ReportContent& content) {
    using namespace report;
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const Basis basis{analysis, content, context,
                      lorenz_curve(context, NetworkRow::lead_count, content.draws),
                      lorenz_curve(context, NetworkRow::task_count, content.draws)};
    Node page =
        object(with("heading", heading_part(basis)), with("key-findings", key_findings_part(basis)),
               with("load", workload_part(basis)), with("work-together", pairs_part(basis)),
               with("drawings", pictures_part(basis)), with("portfolios", leaders_part(basis)),
               with("due", deadlines_part(basis)), with("doubts", source_findings_part(basis)),
               with("unit-tables", units_part(basis)), with("task-table", tasks_part(basis)),
               with("network-table", network_part(basis)),
               with("study-results", studies_part(basis)), with("changed", comparison_part(basis)),
               with("made", methods_part(basis)), with("data", script_data(basis)));
    return render_page(std::move(page), content.language);
}

} // namespace zeren
