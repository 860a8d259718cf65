// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace zeren::draw {

/// What is wrong with an SVG text, in a few words; empty when it is a well-formed drawing that
/// holds nothing but the elements and attributes Graphviz draws with: no script, no link, no
/// reference to anything outside, only characters of XML 1.0. Cost: linear.
std::string svg_fault(std::string_view svg);

} // namespace zeren::draw
