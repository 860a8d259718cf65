// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

namespace zeren {

/// What the operating system says of an error number (errno), in English as it says it, in Chinese
/// by a table of the errors that files, pipes and memory give; others by their number and the
/// English.
Text system_words(int error);

} // namespace zeren
