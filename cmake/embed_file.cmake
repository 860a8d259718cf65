# Writes OUTPUT, a C++ file that holds the bytes of INPUT under the name SYMBOL.
file(READ "${INPUT}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
string(REGEX REPLACE "(('..x..',){16})" "\\1\n    " bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include <string_view>\nnamespace zeren::embedded {\nnamespace {\nconstexpr char bytes[] = {\n    ${bytes} '\\0'};\n} // namespace\nextern const std::string_view ${SYMBOL};\nconst std::string_view ${SYMBOL}{bytes, ${size}};\n} // namespace zeren::embedded\n")
