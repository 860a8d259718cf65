// SPDX-License-Identifier: Apache-2.0
// What the page begins with: the documents, the header figures, and the findings in sentences.
#include "nodes.hpp"

#include <zeren/export/reading.hpp>

#include <algorithm>

namespace zeren::report {
namespace {

Node documents(const Reading& reading) {
    Node list = empty_list();
    for (const DocumentInfo& document : reading.documents)
        list << object(with("file", document.file), with("title", document.title),
                       with("number", document.number), with("issuer", document.issuer),
                       with("date", document.date));
    return list;
}

Node tile(std::size_t count, const char* zh, const char* en, const char* anchor) {
    return object(with("count", count), with("zh", zh), with("en", en), with("anchor", anchor));
}

Node tiles(const Reading& reading) {
    const TieCounts ties = count_ties(reading);
    Node list = empty_list();
    list << tile(reading.tasks.size(), "任务", "tasks", "tables");
    list << tile(reading.units.size(), "具名单位", "named units", "workload");
    if (!reading.leaders.empty())
        list << tile(reading.leaders.size(), "牵头领导", "leaders", "leaders");
    list << tile(ties.lead, "牵头关系", "lead ties", "workload");
    list << tile(ties.support, "配合关系", "support ties", "workload");
    if (ties.collective > 0)
        list << tile(ties.collective, "集合表述关系", "ties of collectives", "methods");
    const auto notes =
        std::count_if(reading.findings.begin(), reading.findings.end(),
                      [](const Diagnostic& finding) { return finding.severity != Severity::note; });
    list << tile(static_cast<std::size_t>(notes), "处原文待核对", "places to check in the source",
                 "source");
    return list;
}

std::string anchor_of(const FindingLink& link) {
    switch (link.subject) {
    case Subject::unit:
        return "unit-" + std::to_string(link.row);
    case Subject::leader:
        return "leader-" + std::to_string(link.row);
    case Subject::pair:
        return "pair-" + std::to_string(link.row);
    case Subject::task:
        return "task-" + std::to_string(link.row);
    case Subject::network:
        break;
    }
    return "network-" + std::to_string(link.row);
}

/// The sentence cut into stretches: plain ones and links. What is to be checked has a part of its
/// own on the page.
Node stretches(const KeyFinding& finding, Language language) {
    const std::string& sentence = finding.sentence.in(language);
    Node list = empty_list();
    std::size_t done = 0;
    const auto add = [&](std::string_view text, const std::string& anchor) {
        if (!text.empty())
            list << object(with("text", text), with("anchor", anchor),
                           with("linked", !anchor.empty()));
    };
    if (finding.topic == "check-source") {
        add(sentence, "source");
        return list;
    }
    for (const FindingLink& link : finding.links) {
        const std::string& text = link.text.in(language);
        const std::size_t at = sentence.find(text, done);
        if (at == std::string::npos)
            continue;
        add(std::string_view(sentence).substr(done, at - done), {});
        add(text, anchor_of(link));
        done = at + text.size();
    }
    add(std::string_view(sentence).substr(done), {});
    return list;
}

} // namespace

Node heading_part(const Basis& basis) {
    const Reading& reading = basis.analysis.reading;
    const std::string title = reading.documents.empty() ? "" : reading.documents.front().title;
    return object(with("title", title), with("titled", !title.empty()),
                  with("documents", documents(reading)), with("tiles", tiles(reading)));
}

Node key_findings_part(const Basis& basis) {
    Node list = empty_list();
    for (const KeyFinding& finding : basis.content.key_findings)
        list << object(with("topic", finding.topic),
                       with("zh", stretches(finding, Language::chinese)),
                       with("en", stretches(finding, Language::english)));
    return list;
}

} // namespace zeren::report
