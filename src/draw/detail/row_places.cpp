// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/row_places.hpp"

#include <cstddef>

namespace zeren::draw {

std::vector<double> row_places(const std::vector<double>& wanted, const std::vector<double>& widths,
                               double gap) {
    struct Block {
        double sum;
        std::size_t size;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(size); }
    };
    std::vector<Block> blocks;
    std::vector<double> offsets; // of each thing from the first when they stand as close as may be
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        offsets.push_back(at == 0 ? 0 : offsets.back() + gap + (widths[at - 1] + widths[at]) / 2);
        blocks.push_back({wanted[at] - offsets.back(), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back() = {blocks.back().sum + last.sum, blocks.back().size + last.size};
        }
    }
    std::vector<double> places;
    for (const Block& block : blocks)
        for (std::size_t count = 0; count < block.size; ++count)
            places.push_back(block.mean() + offsets[places.size()]);
    return places;
}

} // namespace zeren::draw
