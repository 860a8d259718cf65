// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/zip_archive.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

namespace zeren::detail {

/// An XML part of an Office file; owns the text that the tree points into.
struct XmlPart {
    std::string name;
    std::string bytes;
    pugi::xml_document tree;

    [[nodiscard]] pugi::xml_node root() const { return tree.document_element(); }
};

struct Relation {
    std::string type;   ///< last step of the type's address: "worksheet", "styles"
    std::string target; ///< path inside the container
};

/// Name without its namespace prefix: producers choose prefixes freely.
std::string_view local_name(const char* name);
inline std::string_view local_name(pugi::xml_node node) {
    return local_name(node.name());
}
/// First child with the local name; an empty node when there is none.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);
/// Attribute by its local name; empty when there is none.
std::string_view attribute_named(pugi::xml_node node, std::string_view name);
/// Whether an on/off element or attribute value means "on".
bool is_on(std::string_view value);

/// A DOCX or XLSX file: parts, and the relations between them. Relations to places outside the file
/// are left out: nothing is ever fetched.
class OfficePackage {
  public:
    OfficePackage(const Source& source, const ReadLimits& limits);

    /// Path of the main part (the document, the workbook).
    [[nodiscard]] std::string main_part(const std::string& usual);
    [[nodiscard]] bool has(const std::string& part) const { return archive_.has(part); }
    /// Reads and parses a part. A DOCTYPE is refused: no office program writes one; so are more
    /// elements inside each other than --max-depth, so that readers may recurse.
    void load(const std::string& part, XmlPart& into);
    /// Relations of a part by their ids; none when the part has no list.
    std::map<std::string, Relation> relations(const std::string& part);

  private:
    void check_depth(const XmlPart& part) const;

    const Source& source_;
    ZipArchive archive_;
    std::size_t deepest_;
};

} // namespace zeren::detail
