// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

namespace zeren {

/// Is told what the work has come to, so that a person who waits can be told. Results never depend
/// on it.
class Progress {
  public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// From now on this is being done ("reading"); called from the thread that began the work.
    virtual void stage(const Text& doing) = 0;
};

/// Tells `progress`, if there is one.
inline void begin_stage(Progress* progress, const Text& doing) {
    if (progress != nullptr)
        progress->stage(doing);
}

} // namespace zeren
