// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

#include <zeren/app/sha256.hpp>
#include <zeren/base/errors.hpp>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace zeren::embedded {
extern const std::string_view report_page, report_overview, report_workload, report_network,
    report_leaders, report_source, report_studies, report_study, report_study_page, report_tables,
    report_methods, report_task_rows, report_finding_rows, report_style, report_echarts,
    report_basics, report_words, report_explorer, report_grid, report_tables_js, report_pictures,
    report_charts, report_start;
} // namespace zeren::embedded

namespace zeren::report {
namespace {

struct Named {
    const char* name;
    const std::string_view* text;
};
const std::array<Named, 11> partials{{{"overview", &embedded::report_overview},
                                      {"workload", &embedded::report_workload},
                                      {"network", &embedded::report_network},
                                      {"leaders", &embedded::report_leaders},
                                      {"source", &embedded::report_source},
                                      {"studies", &embedded::report_studies},
                                      {"study", &embedded::report_study},
                                      {"tables", &embedded::report_tables},
                                      {"methods", &embedded::report_methods},
                                      {"task-rows", &embedded::report_task_rows},
                                      {"finding-rows", &embedded::report_finding_rows}}};

/// One script from several files, which share their names and nothing else in the page.
std::string scripts() {
    std::string all = "\"use strict\";\n(() => {\n";
    for (const std::string_view part :
         {embedded::report_basics, embedded::report_words, embedded::report_explorer,
          embedded::report_grid, embedded::report_tables_js, embedded::report_pictures,
          embedded::report_charts, embedded::report_start})
        all += part;
    return all + "})();\n";
}

std::string base64(std::string_view bytes) {
    static constexpr char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t place = 0; place < 3; ++place)
            group =
                group << 8U |
                (at + place < bytes.size() ? static_cast<unsigned char>(bytes[at + place]) : 0U);
        for (std::size_t place = 0; place < 4; ++place)
            out += at + place > bytes.size() ? '=' : letters[group >> (18 - 6 * place) & 63U];
    }
    return out;
}

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    return bytes;
}

/// A template of the folder with its partials, its style, and the policy that allows just these.
std::string render(std::string_view text, Node values, Language language,
                   const std::string& scripts_allowed) {
    for (const Named& partial : partials)
        values.set(partial.name, Node(with_both_languages(*partial.text)));
    const std::string style(embedded::report_style);
    values.set("style", Node(style));
    values.set("policy", Node("default-src 'none'; base-uri 'none'; form-action 'none'" +
                              scripts_allowed + "; style-src '" + policy_hash(style) + "'"));
    values.set("is-chinese", Node(language == Language::chinese));
    kainjow::mustache::mustache page(with_both_languages(text));
    std::string html = page.render(values);
    if (!page.is_valid())
        throw std::logic_error("report template: " + page.error_message());
    return html;
}

} // namespace

std::string policy_hash(std::string_view text) {
    return "sha256-" + base64(bytes_of_hex(sha256(text)));
}

std::string with_both_languages(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t open = text.find("[[");
        const std::size_t middle = text.find('|', open);
        const std::size_t close = text.find("]]", middle);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return out += text;
        out += text.substr(0, open);
        (out.append("<span lang=\"zh\">") += text.substr(open + 2, middle - open - 2))
            .append("</span><span lang=\"en\">");
        (out += text.substr(middle + 1, close - middle - 1)).append("</span>");
        text.remove_prefix(close + 2);
    }
}

std::string render_study_page(Node values, Language language) {
    return render(embedded::report_study_page, std::move(values), language, {});
}

std::string render_page(Node values, Language language) {
    const std::string script = scripts();
    const std::string library(embedded::report_echarts);
    const std::string allowed =
        "; script-src '" + policy_hash(library) + "' '" + policy_hash(script) + "'";
    values.set("script", Node(script));
    values.set("library", Node(library));
    return render(embedded::report_page, std::move(values), language, allowed);
}

} // namespace zeren::report
