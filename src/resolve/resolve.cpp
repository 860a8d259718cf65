// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/document_resolver.hpp"

#include <zeren/base/prepare_ahead.hpp>
#include <zeren/resolve/resolve.hpp>

#include <algorithm>
#include <memory>
#include <vector>

namespace zeren {

Reading resolve(std::vector<SourceDocument> documents, const ResolveOptions& options) {
    const Vocabulary& vocabulary =
        options.vocabulary != nullptr ? *options.vocabulary : Vocabulary::built_in();
    detail::ReadingBuilder builder(options, vocabulary);
    std::vector<std::unique_ptr<detail::DocumentResolver>> resolvers(documents.size());
    constexpr std::size_t ahead = 4; // laid out and not yet read, a thread: each holds its layouts
    prepare_ahead(
        documents.size(), options.jobs, ahead * std::max(options.jobs, 1U),
        [&](std::size_t index) {
            resolvers[index] = std::make_unique<detail::DocumentResolver>(documents[index], options,
                                                                          vocabulary, builder);
            resolvers[index]->lay_out();
        },
        [&](std::size_t index) {
            resolvers[index]->read();
            resolvers[index].reset();
            documents[index] = {};
        });
    return builder.take();
}

} // namespace zeren
