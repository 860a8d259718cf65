// SPDX-License-Identifier: Apache-2.0
// What the target `writers` asks of the writers, each of which is given the same table.
#pragma once

#include "named_table.hpp"

#include <zeren/export/exporter.hpp>

namespace zeren::fuzz {

/// One exporter, for the kind of network that the input chose.
void check_exporter(const NamedTable& table, const Exporter& exporter);
/// The reading as JSON.
void check_reading_json(const NamedTable& table);
/// Rows in every form that commands print.
void check_rows(const NamedTable& table);
/// A page of HTML.
void check_html(const NamedTable& table);
/// The JSON inside a page.
void check_script_data(const NamedTable& table);
/// What is added to SVG.
void check_svg(const NamedTable& table);
/// One view, as DOT.
void check_view(const NamedTable& table);

} // namespace zeren::fuzz
