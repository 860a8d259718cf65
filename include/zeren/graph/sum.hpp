// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace zeren {

/// A sum that keeps the low digits which plain addition drops: 1e16 + 1 - 1e16 is 1.
/// Source: Neumaier (1974), ZAMM 54(1), 39-51.
class CompensatedSum {
  public:
    CompensatedSum& operator+=(double term) {
        const double next = sum_ + term;
        lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - next) + term : (term - next) + sum_;
        sum_ = next;
        return *this;
    }
    [[nodiscard]] double value() const { return sum_ + lost_; }

  private:
    double sum_ = 0;
    double lost_ = 0;
};

} // namespace zeren
