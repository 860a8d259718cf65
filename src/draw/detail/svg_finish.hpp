// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace zeren::draw {

/// Makes Graphviz's SVG fit to be given out: checks it (well formed, only drawing elements and
/// attributes, no link, only XML characters), turns its titles from vertex ids into the full names
/// that the tooltips hold, and names the picture for screen readers.
/// Throws OutputError for anything that it does not expect.
std::string finish_svg(std::string svg, std::string_view title);

/// The PDF with its creation date set to a fixed one, so that the same diagram gives the same
/// bytes.
std::string without_pdf_date(std::string pdf);

} // namespace zeren::draw
