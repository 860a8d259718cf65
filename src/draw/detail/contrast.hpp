// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// How well one colour is seen on another.
namespace zeren::draw {

/// What WCAG 2.1 asks of text (criterion 1.4.3).
constexpr double least_contrast = 4.5;

/// Contrast ratio of two colours `#RRGGBB` by WCAG 2.1: 1 for equal ones, 21 for black on white.
double contrast(const std::string& one, const std::string& other);

} // namespace zeren::draw
