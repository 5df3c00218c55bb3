package mfml.syntax;

import static mfml.syntax.Tightness.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Derivatives, limits and integrals. */
final class CalculusPrinter {
    private final ExpressionPrinter printer;

    CalculusPrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    String derivative(Expr.Derivative derivative, boolean last) {
        String body = printer.write(derivative.body(), TERM, last);
        return derivativeSign(derivative) + " " + body;
    }

    private String derivativeSign(Expr.Derivative derivative) {
        boolean one = derivative.by().stream().map(Expr.Name::name).distinct().count() == 1;
        if (derivative.partial() || one) return sign("", derivative.by(), derivative.partial());
        return derivative.by().stream()
                .map(name -> "d/d" + printer.name(name.name()))
                .collect(Collectors.joining(" "));
    }

    String sign(String subject, List<Expr.Name> by, boolean partial) {
        String d = partial ? "∂" : "d";
        StringBuilder below = new StringBuilder();
        for (int at = 0; at < by.size(); ) {
            int end = at + 1;
            while (end < by.size() && by.get(end).name().equals(by.get(at).name())) end++;
            below.append(d).append(printer.name(by.get(at).name())).append(order(end - at));
            at = end;
        }
        return d + order(by.size()) + (subject.isEmpty() ? "" : printer.name(subject)) + "/" + below;
    }

    private String order(int order) {
        if (order == 1) return "";
        return order < 10 && order > 1 ? Letters.raise(Integer.toString(order)) : "^" + order;
    }

    String limit(Expr.Limit limit, boolean last) {
        String side =
                switch (limit.side()) {
                    case BOTH -> "";
                    case LEFT -> "⁻";
                    case RIGHT -> "⁺";
                };
        return "lim " + printer.write(limit.body(), SUM) + " as "
                + printer.name(limit.variable().name()) + (printer.people() ? " → " : " -> ")
                + printer.write(limit.target(), TERM, last)
                + side;
    }

    String integral(Expr.Integral integral, boolean last) {
        String bounds = integral.from().isEmpty()
                ? ""
                : " from " + printer.write(integral.from().get(), TERM) + " to "
                        + printer.write(integral.to().get(), TERM, last);
        String variable = Optional.ofNullable(Letters.greek(integral.variable().name()))
                .orElse(integral.variable().name());
        return "∫ " + printer.write(integral.body(), SUM, true) + " d" + variable + bounds;
    }
}
