// SPDX-License-Identifier: Apache-2.0
#include "titles.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <set>
#include <sstream>

namespace zeren {
namespace {

/// Makes a network sayable in a format, and keeps what it changed.
class Fitting {
  public:
    explicit Fitting(const Exporter& exporter) : exporter_(exporter) {}

    std::vector<ChangedText> apply(Network& network) {
        if (exporter_.hold == nullptr)
            return {};
        for (NetworkVertex& vertex : network.vertices)
            fit_label(vertex);
        if (exporter_.by_label)
            return std::move(changed_);
        for (NetworkVertex& vertex : network.vertices)
            fit_values(vertex.values, network.vertex_attributes, vertex.id);
        for (NetworkEdge& edge : network.edges)
            fit_values(edge.values, network.edge_attributes,
                       network.vertices[edge.source].id + "-" + network.vertices[edge.target].id);
        return std::move(changed_);
    }

  private:
    void fit_label(NetworkVertex& vertex) {
        std::string label = exporter_.hold(vertex.label);
        if (exporter_.by_label) {
            if (text::is_blank(vertex.label) || text::is_blank(label))
                label = vertex.id;
            while (!labels_.insert(label).second)
                label += "_" + vertex.id;
        }
        replace(vertex.label, std::move(label), vertex.id, "label");
    }

    void fit_values(std::vector<DataCell>& values, const std::vector<Attribute>& attributes,
                    const std::string& id) {
        for (std::size_t index = 0; index < values.size(); ++index)
            if (auto* const text = std::get_if<std::string>(&values[index]))
                replace(*text, exporter_.hold(*text), id, attributes[index].id);
    }

    void replace(std::string& text, std::string held, const std::string& id,
                 const std::string& field) {
        if (held == text)
            return;
        changed_.push_back({id, field, held, text});
        text = std::move(held);
    }

    const Exporter& exporter_;
    std::set<std::string> labels_;
    std::vector<ChangedText> changed_;
};

} // namespace

ExportResult export_network(Network network, const Exporter& exporter,
                            const ExportOptions& options) {
    ExportResult result;
    result.changed = Fitting(exporter).apply(network);
    for (const ExportFile& file : exporter.files) {
        std::ostringstream out;
        file.write(network, options, out);
        result.files.push_back(
            {std::string(file.suffix), std::string(file.extension), std::move(out).str()});
    }
    return result;
}

std::string changed_texts_csv(std::span<const ChangedText> changed) {
    DataTable table{
        titled(Language::english,
               {{"id", "", ""}, {"field", "", ""}, {"written", "", ""}, {"original", "", ""}}),
        {}};
    for (const ChangedText& text : changed)
        table.rows.push_back({text.id, text.field, text.written, text.original});
    std::ostringstream out;
    print_table(table, TableFormat::csv, {}, out);
    return std::move(out).str();
}

} // namespace zeren
