// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/contrast.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zeren::draw {
namespace {

/// The part of red, green or blue in the luminance, before it is weighed.
double channel(const std::string& colour, std::size_t at) {
    int value = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

} // namespace

double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace zeren::draw
