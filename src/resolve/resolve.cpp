// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/document_resolver.hpp"

#include <zeren/resolve/resolve.hpp>

namespace zeren {

Reading resolve(std::vector<SourceDocument> documents, const ResolveOptions& options) {
    const Vocabulary& vocabulary =
        options.vocabulary != nullptr ? *options.vocabulary : Vocabulary::built_in();
    detail::ReadingBuilder builder(options, vocabulary);
    for (SourceDocument& document : documents)
        detail::DocumentResolver(document, options, vocabulary, builder).run();
    return builder.take();
}

} // namespace zeren
