// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>
#include <zeren/read/reader.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace zeren::detail {

/// The charset that a page declares in a <meta> tag; empty when it declares none. Takes the ASCII
/// outline of the page.
std::string declared_charset(std::string_view outline);

/// Looks over the tags before the parser builds a tree: refuses nesting deeper than --max-depth and
/// tags with more than --max-attributes, which cost the parser more than linear time, and pages
/// whose elements, `node_bytes` each, go beyond --max-tree. Returns where rows stand that no
/// <table> holds (a copied fragment), else npos.
std::size_t check_tags(const Source& source, std::string_view html, const ReadLimits& limits,
                       std::size_t node_bytes);

} // namespace zeren::detail
