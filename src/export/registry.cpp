// SPDX-License-Identifier: Apache-2.0
#include <zeren/export/exporter.hpp>

#include <array>

namespace zeren {
namespace exporter {
#define ZEREN_EXPORTER(name) extern const Exporter name;
#include "exporters.def"
#undef ZEREN_EXPORTER
} // namespace exporter

namespace {

constexpr std::array table{
#define ZEREN_EXPORTER(name) &exporter::name,
#include "exporters.def"
#undef ZEREN_EXPORTER
};

} // namespace

std::span<const Exporter* const> all_exporters() {
    return table;
}

const Exporter* find_exporter(std::string_view id) {
    for (const Exporter* exporter : table)
        if (exporter->info.id == id)
            return exporter;
    return nullptr;
}

} // namespace zeren
